package shop.bad.domain;

import javax.xml.parsers.DocumentBuilder;

record KnowsXml(DocumentBuilder builder) {}
