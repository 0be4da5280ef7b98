package main

import (
	"fmt"

	"example.com/small/temperature"
)

func main() {
	t := temperature.Celsius{}
	t.degrees = 21
	fmt.Println(temperature.toFahrenheit(t))
}
