package main

import "fmt"

var stock = map[string]int{"apple": 3}

func mustHave(name string) int {
	n, ok := stock[name]
	if !ok {
		panic("no such fruit: " + name)
	}
	return n
}

func main() {
	for _, name := range []string{"apple", "durian", "cherry"} {
		fmt.Println(name, mustHave(name))
	}
}
