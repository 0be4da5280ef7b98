package main

import "fmt"

type room string

func open(name string) room {
	fmt.Println("open", name)
	return room(name)
}

func (r room) close() {
	fmt.Println("close", r)
}

func main() {
	kitchen := open("kitchen")
	defer kitchen.close()
	cellar := open("cellar")
	defer cellar.close()
	fmt.Println("cooking")
}
