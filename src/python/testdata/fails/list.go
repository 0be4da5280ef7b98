package main

func total(xs list[int]) int { return 0 }

func main() { total(nil) }
