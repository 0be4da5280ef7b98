package main

func total(*xs int) int { return 0 }

func main() { total() }
