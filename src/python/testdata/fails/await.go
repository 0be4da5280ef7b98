package main

func main() {
	await fetch()
}
