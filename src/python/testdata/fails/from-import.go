package main

from math import sqrt

func main() {}
