package main

import "fmt"

func main() {
	base := []int{0, 10, 20, 30, 40, 50}
	mid := base[1:3]
	fmt.Println(mid, len(mid), cap(mid))
	fmt.Println("same memory:", &mid[0] == &base[1])

	mid[0] = 99
	fmt.Println(base)

	fmt.Println(mid[:5])

	limited := base[1:3:3]
	fmt.Println(len(limited), cap(limited))
	limited = append(limited, 77)
	limited[0] = 11
	fmt.Println(base, limited)
}
