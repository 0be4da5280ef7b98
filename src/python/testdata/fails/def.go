package main

def greet(name) {
}

func main() {}
