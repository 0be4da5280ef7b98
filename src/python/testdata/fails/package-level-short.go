package main

answer := 42

func main() {}
