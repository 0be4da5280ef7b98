package main

func greet(name string) {}

func main() { greet(name="Ann") }
