package main

@cache
func slow() {}

func main() { slow() }
