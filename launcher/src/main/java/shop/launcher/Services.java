package shop.launcher;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import shop.discovery.DiscoveryService;
import shop.inventory.InventoryService;
import shop.launcher.plan.ServiceSpec;
import shop.launcher.plan.Store;
import shop.order.OrderService;
import shop.payment.PaymentService;
import shop.product.ProductService;
import shop.user.UserService;

/** The services of the shop, with the ports of the contract. */
final class Services {

    private static final Set<Store> SQL = EnumSet.of(Store.MYSQL, Store.REDIS, Store.KAFKA);
    private static final Set<Store> DOCUMENTS = EnumSet.of(Store.MONGODB, Store.REDIS, Store.KAFKA);

    static final List<ServiceSpec> ALL =
            List.of(
                    new ServiceSpec(
                            "discovery-service",
                            8000,
                            EnumSet.of(Store.REDIS),
                            DiscoveryService.class,
                            DiscoveryService::start),
                    new ServiceSpec(
                            "user-service", 8001, SQL, UserService.class, UserService::start),
                    new ServiceSpec(
                            "product-service",
                            8002,
                            DOCUMENTS,
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
                            InventoryService::start));

    private Services() {}
}
