package main

import encoding.json as json

func main() {}
