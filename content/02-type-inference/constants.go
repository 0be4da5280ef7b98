package main

import "fmt"

type Weekday int

const (
	Monday Weekday = iota
	Tuesday
	Wednesday
)

const (
	KB = 1 << (10 * (iota + 1))
	MB
	GB
)

const limit = 10
const big = 1 << 100

func main() {
	whole, part := 3, 0.25
	fmt.Println(whole*limit, part*limit)
	fmt.Println(big >> 98)

	fmt.Println(Monday, Tuesday, Wednesday)
	fmt.Println(KB, MB, GB)

	day, most := Tuesday, limit
	fmt.Printf("%T %T\n", day, most)
}
