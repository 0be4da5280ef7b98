package main

func main() {
	def greet(name):
		return name
}
