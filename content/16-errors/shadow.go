package main

import (
	"fmt"
	"strconv"
)

func total(prices []string) (int, error) {
	var sum int
	var err error
	for _, price := range prices {
		n, err := strconv.Atoi(price)
		if err != nil {
			break
		}
		sum += n
	}
	return sum, err
}

func main() {
	fmt.Println(total([]string{"10", "2O", "30"}))
}
