package main

import "fmt"

type Celsius struct{ degrees int }

// How an object prints.
func (c Celsius) String() string {
	return fmt.Sprintf("%d °C", c.degrees)
}

func main() {
	fmt.Println(Celsius{21})
}
