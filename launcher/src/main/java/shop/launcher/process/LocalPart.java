package shop.launcher.process;

import shop.platform.kernel.Running;

/** A part that lives in this very process. */
public record LocalPart(String name, Running running) implements Part {

    @Override
    public int port() {
        return running.port();
    }

    @Override
    public long pid() {
        return ProcessHandle.current().pid();
    }

    @Override
    public void kill() {
        throw new IllegalStateException(name + " has no process of its own to be killed");
    }

    @Override
    public void close() {
        running.close();
    }
}
