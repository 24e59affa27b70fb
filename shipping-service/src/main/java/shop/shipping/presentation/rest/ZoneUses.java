package shop.shipping.presentation.rest;

import shop.shipping.application.EnterZone;
import shop.shipping.application.ListZones;
import shop.shipping.application.RemoveZone;
import shop.shipping.application.ShowZone;
import shop.shipping.application.UpdateZone;

/** What can be done with zones. */
public record ZoneUses(
        EnterZone enterZone,
        UpdateZone updateZone,
        RemoveZone removeZone,
        ShowZone showZone,
        ListZones listZones) {}
