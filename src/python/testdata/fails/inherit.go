package main

type Animal struct{}
type Dog(Animal) struct{}

func main() {}
