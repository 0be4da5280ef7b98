package main

import (
	"fmt"
	"strconv"
)

type Seconds int

func main() {
	f, n := -2.9, 300
	fmt.Println(int(f), float64(n))
	fmt.Println(uint8(n), int8(n), int32(n))

	wait := Seconds(n)
	fmt.Printf("%v %T\n", wait/60, wait/60)

	half, err := strconv.ParseFloat("0.5", 64)
	fmt.Println(half, err)
	_, err = strconv.Atoi("5 apples")
	fmt.Println(err)
	port, err := strconv.ParseUint("ff", 16, 8)
	fmt.Println(port, err)

	fmt.Println(strconv.Itoa(65), string(rune(65)))
}
