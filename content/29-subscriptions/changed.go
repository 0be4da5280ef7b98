package main

import "fmt"

func main() {
	news := map[string]bool{"ann": true, "bob": true, "cyd": true}
	delivered := 0
	for name := range news {
		delivered++
		delete(news, name)
	}
	fmt.Println("delivered to", delivered)
	fmt.Println("subscribed:", len(news))
}
