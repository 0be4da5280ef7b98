module example.com/goes-on

go 1.26
