package main

import "fmt"

type Item struct {
	Name  string
	Count int
}

func main() {
	stock := map[string]Item{"tea": {"Tea", 3}}
	stock["tea"].Count++
	fmt.Println(stock)
}
