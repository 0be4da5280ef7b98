package main

type Dog struct{ name string }

func main() {
	d := Dog("Rex")
	_ = d
}
