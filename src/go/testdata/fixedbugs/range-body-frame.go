// run

package main

func again(yield func(int) bool) {
	yield(1)
	yield(2)
}

func main() {
	for x := range again {
		if x == 1 {
			break
		}
	}
}
