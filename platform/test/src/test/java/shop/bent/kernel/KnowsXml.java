package shop.bent.kernel;

import org.w3c.dom.Document;

/** The sixteenth public type. */
public record KnowsXml(Document document) {}
