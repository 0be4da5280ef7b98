package main

func greet(name string = "you") {}

func main() { greet() }
