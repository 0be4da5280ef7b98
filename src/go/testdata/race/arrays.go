// race

package main

import "time"

type grid [2][2]int

func sum(g grid) int {
	t := 0
	for _, row := range g {
		for _, v := range row {
			t += v
		}
	}
	return t
}

func main() {
	var g grid
	go func() {
		g[1][0] = 4
	}()
	time.Sleep(10 * time.Millisecond)
	println(sum(g))
}
