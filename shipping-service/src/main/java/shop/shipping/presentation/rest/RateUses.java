package shop.shipping.presentation.rest;

import shop.shipping.application.EnterRate;
import shop.shipping.application.ListRates;
import shop.shipping.application.RemoveRate;
import shop.shipping.application.ShowRate;
import shop.shipping.application.UpdateRate;

/** What can be done with rates. */
public record RateUses(
        EnterRate enterRate,
        UpdateRate updateRate,
        RemoveRate removeRate,
        ShowRate showRate,
        ListRates listRates) {}
