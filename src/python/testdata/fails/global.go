package main

var count int

func main() {
	global count
	count++
}
