package shop.platform.test;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The rules every service keeps, as a test to be inherited:
 *
 * <pre>{@code
 * class ArchitectureTest extends ServiceArchitecture {
 *     ArchitectureTest() {
 *         super("shop.order");
 *     }
 * }
 * }</pre>
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ServiceArchitecture {

    private final String service;
    private final JavaClasses classes;

    protected ServiceArchitecture(String service) {
        this.service = service;
        this.classes = Handwritten.productionClasses(service);
    }

    @ParameterizedTest
    @EnumSource
    final void keeps(ServiceRule rule) {
        rule.of(service).check(classes);
    }
}
