package main

func main() {
	class Dog {
	}
}
