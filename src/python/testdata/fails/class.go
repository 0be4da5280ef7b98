package main

class Dog:
	pass

func main() {}
