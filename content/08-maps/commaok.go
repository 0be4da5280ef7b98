package main

import "fmt"

func main() {
	stock := map[string]int{
		"tea":    3,
		"coffee": 0,
	}
	for _, item := range []string{"tea", "coffee", "cocoa"} {
		if n, ok := stock[item]; !ok {
			fmt.Println(item, "is not on the list")
		} else if n == 0 {
			fmt.Println(item, "is sold out")
		} else {
			fmt.Println(item, n)
		}
	}

	stock["cocoa"] = 12
	delete(stock, "coffee")
	delete(stock, "milk")
	fmt.Println(stock, len(stock))
	clear(stock)
	fmt.Println(stock, len(stock))
}
