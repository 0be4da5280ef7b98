package main

type Dog struct{ name string }

func main() {
	d := Dog{}
	d.age = 3
}
