package shop.platform.test;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules of the platform, checked for every platform module on the class path. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class PlatformArchitecture {

    private static final String PLATFORM = "shop.platform";

    private final JavaClasses classes = Handwritten.productionClasses(PLATFORM);

    @ParameterizedTest
    @EnumSource
    final void keeps(PlatformRule rule) {
        rule.of(PLATFORM).check(classes);
    }
}
