package shop.launcher;

import java.util.ArrayList;
import java.util.stream.Collectors;
import shop.launcher.plan.Plan;
import shop.launcher.plan.ShopProblem;
import shop.launcher.process.PortState;

/** Looks whether the ports of stores and services are free before anything is started. */
final class PortCheck {

    private record Wanted(String name, int port) {}

    private PortCheck() {}

    static void refuseTaken(Plan plan) {
        var wanted = new ArrayList<Wanted>();
        plan.embedded().forEach(s -> wanted.add(new Wanted(s.label(), plan.ports().of(s))));
        plan.services().forEach(s -> wanted.add(new Wanted(s.name(), plan.ports().of(s))));
        var refusals =
                wanted.stream()
                        .filter(want -> PortState.of(want.port()) != PortState.FREE)
                        .map(want -> PortState.refusal(want.name(), want.port()))
                        .collect(Collectors.joining(System.lineSeparator()));
        if (!refusals.isEmpty()) {
            throw new ShopProblem(refusals);
        }
    }
}
