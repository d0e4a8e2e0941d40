using Sitrep.Command;

return await Cli.Run(args);
