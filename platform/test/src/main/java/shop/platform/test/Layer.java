package shop.platform.test;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Locale;

/** A layer of a service: a package below its root. */
enum Layer {
    DOMAIN,
    APPLICATION,
    INFRASTRUCTURE,
    PRESENTATION;

    /** As ArchUnit writes a package with all that is below it. */
    String in(String service) {
        return service + "." + name().toLowerCase(Locale.ROOT) + "..";
    }

    DescribedPredicate<JavaClass> classesOf(String service) {
        return JavaClass.Predicates.resideInAPackage(in(service));
    }
}
