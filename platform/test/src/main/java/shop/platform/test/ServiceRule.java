package shop.platform.test;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Locale;

/** What holds in every service, by name; each takes the service's root package. */
public enum ServiceRule {
    LAYERS_DEPEND_INWARDS,
    DOMAIN_AND_APPLICATION_KNOW_ONLY_JAVA_AND_THE_KERNEL,
    NO_SERVICE_KNOWS_ANOTHER,
    CONTROLLERS_AND_LISTENERS_CALL_USE_CASES_ONLY,
    NO_LAYER_IS_EMPTY,
    PORTS_ARE_INTERFACES,
    PORTS_HAVE_AN_ADAPTER,
    USE_CASES_ARE_FINAL,
    USE_CASES_HAVE_ONE_PUBLIC_METHOD,
    EVENTS_COMMANDS_VIEWS_ARE_RECORDS,
    STATES_AND_EVENTS_ARE_SEALED,
    PRIMITIVES_HAVE_ONE_CONSTRAINT,
    NOBODY_READS_THE_CLOCK_DIRECTLY,
    MONEY_IS_NEVER_FLOATING,
    NO_NAME_SAYS_NOTHING,
    NO_FIELD_INJECTION,
    NO_STATIC_MUTABLE_STATE;

    ArchRule of(String service) {
        var rule =
                switch (this) {
                    case LAYERS_DEPEND_INWARDS -> LayerRules.dependInwards(service);
                    case DOMAIN_AND_APPLICATION_KNOW_ONLY_JAVA_AND_THE_KERNEL ->
                            LayerRules.innerLayersArePure(service);
                    case NO_SERVICE_KNOWS_ANOTHER -> LayerRules.noOtherService(service);
                    case CONTROLLERS_AND_LISTENERS_CALL_USE_CASES_ONLY ->
                            LayerRules.edgesCallUseCases(service);
                    case NO_LAYER_IS_EMPTY -> LayerRules.noneIsEmpty(service);
                    case PORTS_ARE_INTERFACES -> ShapeRules.portsAreInterfaces(service);
                    case PORTS_HAVE_AN_ADAPTER -> ShapeRules.portsHaveAnAdapter(service);
                    case USE_CASES_ARE_FINAL -> ShapeRules.useCasesAreFinal(service);
                    case USE_CASES_HAVE_ONE_PUBLIC_METHOD ->
                            ShapeRules.useCasesHaveOnePublicMethod(service);
                    case EVENTS_COMMANDS_VIEWS_ARE_RECORDS ->
                            ShapeRules.messagesAreRecords(service);
                    case STATES_AND_EVENTS_ARE_SEALED ->
                            ShapeRules.statesAndEventsAreSealed(service);
                    case PRIMITIVES_HAVE_ONE_CONSTRAINT ->
                            ShapeRules.primitivesHaveOneConstraint(service);
                    case NOBODY_READS_THE_CLOCK_DIRECTLY -> CodeRules.clockIsGiven(service);
                    case MONEY_IS_NEVER_FLOATING -> CodeRules.noFloatingFields(service);
                    case NO_NAME_SAYS_NOTHING -> NameRules.namesSaySomething(service);
                    case NO_FIELD_INJECTION -> CodeRules.noFieldInjection(service);
                    case NO_STATIC_MUTABLE_STATE -> CodeRules.noStaticMutableState(service);
                };
        return rule.as(name().toLowerCase(Locale.ROOT));
    }
}
