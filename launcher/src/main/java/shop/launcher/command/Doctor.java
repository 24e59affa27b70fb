package shop.launcher.command;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import shop.launcher.Shop;
import shop.launcher.ShopOptions;
import shop.launcher.gateway.Nginx;
import shop.launcher.plan.Ports;
import shop.launcher.plan.Store;
import shop.launcher.process.PortState;
import shop.platform.settings.Settings;

/** Tells whether this machine can run the shop. */
@Command(name = "doctor", description = "Tells whether this machine can run the shop.")
final class Doctor implements Callable<Integer> {

    private static final long DISK_NEEDED_MB = 2_000;
    private static final long MEMORY_NEEDED_MB = 2_000;
    private static final int FOUND_FAULTS = 1;

    private record Finding(boolean isGood, String what, String detail) {}

    private final ShopOptions options;
    private final PrintStream out;

    Doctor(ShopOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        var findings = new ArrayList<Finding>();
        findings.add(jdk());
        findings.add(disk());
        findings.add(memory());
        findings.add(writing());
        findings.add(gateway());
        findings.addAll(ports());
        var table = new Table("", "WHAT", "FOUND");
        findings.forEach(f -> table.row(f.isGood() ? "ok" : "!!", f.what(), f.detail()));
        out.println(table);
        return findings.stream().allMatch(Finding::isGood) ? 0 : FOUND_FAULTS;
    }

    private static Finding jdk() {
        return new Finding(
                true, "JDK", Runtime.version() + " in " + System.getProperty("java.home"));
    }

    private Finding disk() throws IOException {
        var free = Files.getFileStore(options.root()).getUsableSpace() >> 20;
        return atLeast("disk", free, DISK_NEEDED_MB);
    }

    private static Finding memory() {
        var system =
                ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        return atLeast("memory", system.getTotalMemorySize() >> 20, MEMORY_NEEDED_MB);
    }

    private static Finding atLeast(String what, long foundMb, long neededMb) {
        var detail = "%d MB; %d are needed".formatted(foundMb, neededMb);
        return new Finding(foundMb >= neededMb, what, detail);
    }

    private Finding writing() {
        var home = Shop.home(options).path();
        var isWritable = Files.isWritable(Files.exists(home) ? home : home.getParent());
        return new Finding(isWritable, "data", home + (isWritable ? "" : " cannot be written"));
    }

    private static Finding gateway() {
        var nginx = Nginx.find().map(path -> "nginx: " + path);
        return new Finding(true, "gateway", nginx.orElse("no nginx; the built-in one serves"));
    }

    private List<Finding> ports() {
        if (Shop.records(options).find(Shop.LAUNCHER).isPresent()) {
            return List.of(new Finding(true, "ports", "the shop is running and has them"));
        }
        var ports = new Ports(Settings.of(options.env()));
        var findings = new ArrayList<Finding>();
        for (var store : Store.values()) {
            findings.add(port(store.label(), ports.of(store)));
        }
        options.services().forEach(s -> findings.add(port(s.name(), ports.of(s))));
        findings.add(gatewayPort(ports));
        return findings;
    }

    private static Finding port(String wanter, int port) {
        return PortState.of(port) == PortState.FREE
                ? new Finding(true, wanter, "port " + port + " is free")
                : new Finding(false, wanter, PortState.refusal(wanter, port));
    }

    private static Finding gatewayPort(Ports ports) {
        var first = port("gateway", ports.gateway());
        if (first.isGood() || ports.gatewayIsGiven()) {
            return first;
        }
        var second = port("gateway", ports.gatewayForEverybody());
        return new Finding(second.isGood(), "gateway", first.detail() + " Else " + second.detail());
    }
}
