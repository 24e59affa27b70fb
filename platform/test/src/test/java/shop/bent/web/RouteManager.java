package shop.bent.web;

record RouteManager() {}
