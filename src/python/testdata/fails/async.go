package main

async def fetch():
	pass

func main() {}
