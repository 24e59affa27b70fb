package shop.platform.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** Which problems an operation can be answered with, told from what it takes and who may use it. */
final class PossibleProblems {

    /**
     * An operation as far as its possible problems go.
     *
     * @param isForAnyone whether it asks for no token
     * @param hasPlace whether its path has places, and so may name what is not there
     */
    record Operation(
            boolean changesSomething,
            boolean isForAnyone,
            boolean hasBody,
            boolean hasQuery,
            boolean hasPlace) {}

    private PossibleProblems() {}

    /** When each status is given, by status. */
    static Map<String, String> of(Operation operation) {
        var problems = new LinkedHashMap<String, String>();
        if (operation.hasBody()) {
            problems.put("400", "The body cannot be read.");
        }
        problems.put("401", "A token is missing or does not hold.");
        if (!operation.isForAnyone()) {
            problems.put("403", "Known, but not allowed.");
        }
        if (operation.hasPlace()) {
            problems.put("404", "There is no such thing.");
        }
        if (operation.changesSomething()) {
            problems.put("409", "The present state does not allow it.");
        }
        if (operation.hasBody()) {
            problems.put("413", "The body is too large.");
            problems.put("415", "The body is of another type.");
        }
        if (operation.hasBody() || operation.hasQuery()) {
            problems.put("422", "Readable, but not valid.");
        }
        problems.put("429", "Asked too often.");
        problems.put("500", "A fault on our side.");
        problems.put("503", "Something needed is away.");
        return problems;
    }
}
