package main

import "fmt"

type Celsius float64

func (c Celsius) String() string {
	return fmt.Sprintf("%.1f °C", float64(c))
}

type TooHot struct {
	Limit Celsius
}

func (e TooHot) Error() string {
	return fmt.Sprintf("hotter than %v", e.Limit)
}

func check(c Celsius) error {
	if c > 30 {
		return TooHot{Limit: 30}
	}
	return nil
}

func main() {
	room := Celsius(21.456)
	fmt.Println(room)
	fmt.Println([]Celsius{room, 35})
	fmt.Println(check(room), check(35))
}
