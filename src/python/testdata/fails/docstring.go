package main

func main() {
	"""Does nothing."""
}
