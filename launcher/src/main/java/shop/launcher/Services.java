package shop.launcher;

import static shop.launcher.plan.Store.KAFKA;
import static shop.launcher.plan.Store.MONGODB;
import static shop.launcher.plan.Store.MYSQL;
import static shop.launcher.plan.Store.REDIS;

import java.util.List;
import java.util.Set;
import shop.discovery.DiscoveryService;
import shop.favourite.FavouriteService;
import shop.inventory.InventoryService;
import shop.launcher.plan.ServiceSpec;
import shop.launcher.plan.Store;
import shop.notification.NotificationService;
import shop.order.OrderService;
import shop.payment.PaymentService;
import shop.product.ProductService;
import shop.promotion.PromotionService;
import shop.rating.RatingService;
import shop.search.SearchService;
import shop.shipping.ShippingService;
import shop.tax.TaxService;
import shop.user.UserService;

/** The services of the shop, with the ports of the contract. */
final class Services {

    private static final Set<Store> SQL = Set.of(MYSQL, REDIS, KAFKA);

    static final List<ServiceSpec> ALL =
            List.of(
                    new ServiceSpec(
                            "discovery-service",
                            8000,
                            Set.of(REDIS),
                            DiscoveryService.class,
                            DiscoveryService::start),
                    new ServiceSpec(
                            "user-service", 8001, SQL, UserService.class, UserService::start),
                    new ServiceSpec(
                            "product-service",
                            8002,
                            Set.of(MONGODB, REDIS, KAFKA),
                            ProductService.class,
                            ProductService::start),
                    new ServiceSpec(
                            "order-service", 8003, SQL, OrderService.class, OrderService::start),
                    new ServiceSpec(
                            "payment-service",
                            8004,
                            SQL,
                            PaymentService.class,
                            PaymentService::start),
                    new ServiceSpec(
                            "inventory-service",
                            8005,
                            SQL,
                            InventoryService.class,
                            InventoryService::start),
                    new ServiceSpec(
                            "shipping-service",
                            8006,
                            SQL,
                            ShippingService.class,
                            ShippingService::start),
                    new ServiceSpec(
                            "promotion-service",
                            8007,
                            SQL,
                            PromotionService.class,
                            PromotionService::start),
                    new ServiceSpec(
                            "rating-service", 8008, SQL, RatingService.class, RatingService::start),
                    new ServiceSpec(
                            "search-service",
                            8009,
                            Set.of(REDIS, KAFKA),
                            SearchService.class,
                            SearchService::start),
                    new ServiceSpec(
                            "favourite-service",
                            8010,
                            SQL,
                            FavouriteService.class,
                            FavouriteService::start),
                    new ServiceSpec(
                            "notification-service",
                            8011,
                            SQL,
                            NotificationService.class,
                            NotificationService::start),
                    new ServiceSpec("tax-service", 8012, SQL, TaxService.class, TaxService::start));

    private Services() {}
}
