package shop.bad.domain;

interface OpenState {}
