package main

import "fmt"

func main() {
	array := [3]int{1, 2, 3}
	slice := []int{1, 2, 3}
	all := array[:]
	first := slice[0]
	some := slice[:1]
	rows := [][]int{slice, all}
	pointer := &slice[2]
	letters := []byte("go")
	tail := "gopher"[2:]
	fmt.Println(array, first, some, rows, *pointer, letters, tail)
}
