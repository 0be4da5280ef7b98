package main

import "fmt"

func double(n *int) {
	*n *= 2
}

func main() {
	count := 21
	p := &count
	fmt.Println(*p)

	*p = 5
	fmt.Println(count)

	double(&count)
	fmt.Println(count, *p)

	copied := count
	fmt.Println(p == &count, p == &copied, *p == copied)
}
